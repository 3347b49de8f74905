// Writes the national holidays of Japan as the portal reads them. Run here when the package has new ones, then name its version in docs/dependencies.md:
//   npm install --no-save @holiday-jp/holiday_jp@2.5.1 && node holidays.mjs > ../CitizenCenterPortal/Organization/Opening/holidays.csv
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const days = Object.values(require('@holiday-jp/holiday_jp/lib/holidays.js'));
console.log('# 国民の祝日・休日 1970-2050. Source: npm @holiday-jp/holiday_jp 2.5.1 (MIT licence), made by wwwroot-assets/holidays.mjs. Days that a law adds later are entered as the city\'s own.');
for (const { date, name, name_en: english } of days) console.log([date, name, english].join(','));
