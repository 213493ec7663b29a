# Installs what the tests need from Debian when it is missing. Sourced by test.sh.
needed=()

need() { command -v "$1" >/dev/null || needed+=("$2"); } # program, package

need_postgres() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || needed+=(postgresql); }

# The scanner's daemon lies where only the system looks.
need_clamd() { [[ -x /usr/sbin/clamd ]] || need clamd clamav-daemon; }

# A letter as PDF takes its type from the system; any face will do.
need_fonts() { command -v fc-list >/dev/null && [[ -n $(fc-list) ]] || needed+=(fontconfig fonts-dejavu-core); }

install_needs() {
  ((${#needed[@]} > 0)) || return 0
  if ((EUID != 0)); then
    echo "Missing: ${needed[*]}. Install with: sudo apt-get install ${needed[*]}" >&2
    exit 1
  fi
  echo "Installing ${needed[*]} …"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${needed[@]}" >/dev/null
}
