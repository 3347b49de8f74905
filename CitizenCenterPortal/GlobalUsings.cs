global using CitizenCenterPortal.Kernel;
