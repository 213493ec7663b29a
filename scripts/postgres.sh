# A PostgreSQL of our own for the time of the tests: free port, temporary folder, gone afterwards. Sourced by test.sh.
postgres_folder=""

# PostgreSQL refuses to run as root.
as_postgres() {
  if ((EUID == 0)); then (cd / && exec runuser -u postgres -- "$@"); else "$@"; fi
}

start_postgres() { # «durable» writes to disk as in production; tests need not
  local programs port password
  local haste="-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
  [[ ${1:-} != durable ]] || haste=""
  programs=$(compgen -G '/usr/lib/postgresql/*/bin' | sort -V | tail -1)
  postgres_programs=$programs
  password=$(node -p 'crypto.randomUUID()')
  port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
  postgres_folder=$(mktemp -d -t samspill-postgres-XXXXXX)
  echo "$password" >"$postgres_folder/password"
  chmod 700 "$postgres_folder"
  ((EUID != 0)) || chown -R postgres "$postgres_folder"

  as_postgres "$programs/initdb" --pgdata="$postgres_folder/cluster" --username=samspill --pwfile="$postgres_folder/password" \
    --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=nb-NO --no-sync >/dev/null
  as_postgres "$programs/pg_ctl" start --pgdata="$postgres_folder/cluster" --log="$postgres_folder/log" --wait --silent --options="\
    -c port=$port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_folder -c max_connections=200 $haste" >/dev/null || { cat "$postgres_folder/log" >&2; return 1; }
  export SAMSPILL_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=samspill;Password=$password;Database=postgres"
}

stop_postgres() {
  [[ -n $postgres_folder ]] || return 0
  as_postgres "$postgres_programs/pg_ctl" stop --pgdata="$postgres_folder/cluster" --mode=immediate --silent || true
  rm -rf "$postgres_folder"
  postgres_folder=""
}
