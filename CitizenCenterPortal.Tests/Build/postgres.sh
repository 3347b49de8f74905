#!/bin/bash
# postgres.sh COMMAND… runs the command with a throw-away PostgreSQL on a free loopback port, named in PORTAL_TEST_POSTGRES,
# and ends the server with the command, however that ends. Without fsync and passwords: for tests only.
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
server=

# In memory where there is room: a fresh database for a test then costs 20 ms instead of 300.
room=$(df --output=avail /dev/shm 2>/dev/null | tail -n 1) || room=0
if [ "$room" -gt 2000000 ]; then home=$(mktemp -d -p /dev/shm); else home=$(mktemp -d); fi

# PostgreSQL refuses to run as root; the package brings a user for it. The signal of death ends it even if this script is killed.
as_database() {
  local user=()
  [ "$(id -u)" != 0 ] || user=(--reuid=postgres --regid=postgres --clear-groups)
  exec setpriv "${user[@]}" --pdeathsig INT env -i PATH="$bin:/usr/bin:/bin" LANG=C.UTF-8 HOME="$home" "$@"
}

end() {
  if [ -n "$server" ]; then
    kill -INT "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$home"
}
trap end EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

[ "$(id -u)" != 0 ] || chown postgres "$home"
(cd "$home" && as_database initdb -D "$home/data" -A trust -U portal -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null)

for _ in 1 2 3 4 5; do
  port=$((20000 + RANDOM % 10000))
  (cd "$home" && as_database postgres -D "$home/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off >"$home/log" 2>&1) &
  server=$!
  for _ in $(seq 100); do
    kill -0 "$server" 2>/dev/null || break
    if grep -qs '^ready' "$home/data/postmaster.pid"; then
      export PORTAL_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=portal;Database=postgres"
      status=0
      "$@" || status=$?
      exit "$status"
    fi
    sleep 0.1
  done
  server=
done
echo "PostgreSQL did not start:" >&2
cat "$home/log" >&2
exit 1
