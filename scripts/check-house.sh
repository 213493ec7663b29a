#!/usr/bin/env bash
# House rules that no analyzer knows. Each finding names the file, the rule and what to do.
set -euo pipefail
cd "$(dirname "$0")/.."

findings=0
finding() { echo "$1"; findings=$((findings + 1)); }

mapfile -t files < <(git ls-files --cached --others --exclude-standard | while read -r file; do [[ -f $file ]] && echo "$file"; done)
matching() { printf '%s\n' "${files[@]}" | grep -E "$1" | grep -vE '^(package-lock\.json|theme/samspill-theme\.css|scripts/check-house\.sh)$' || true; }

none_may_say() { # files, pattern, remedy
  local hits
  hits=$(matching "$1" | tr '\n' '\0' | xargs -0 -r grep -nIE "$2" || true)
  [[ -z $hits ]] || finding "$hits"$'\n'"  → $3"
}

no_longer_than() { # lines, what, files
  local lines
  lines=$(cat "${@:3}" | wc -l)
  ((lines <= $1)) || finding "$2 has $lines lines; the limit is $1. Split it by meaning or take away."
}

source_files='\.(cs|cshtml|css|js|mjs|sh)$'
while read -r file; do no_longer_than 250 "$file" "$file"; done < <(matching "$source_files")
mapfile -t styles < <(matching '^src/.*\.css$')
mapfile -t own_scripts < <(matching '^src/.*\.js$')
((${#files[@]} > 0 && ${#styles[@]} > 0 && ${#own_scripts[@]} > 0)) || finding "Found no files to check."
no_longer_than 540 "All own CSS together" "${styles[@]}"
no_longer_than 520 "All own script together" "${own_scripts[@]}"

none_may_say "$source_files" '\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException' "Finish it, or write it down where work is planned."
none_may_say "$source_files|\.(md|json|props|targets|csproj|slnx)$|^Makefile$|^samspill$" \
  '(^|[^A-Za-z0-9_.])(/work|/home|/root|/Users)/|[A-Z]:\\\\' "Paths are relative to the repository."
none_may_say '.*' 'registry\.npmjs|registry\.yarnpkg|api\.nuget\.org|"resolved":' "Where packages come from is the machine's business."
if grep -q '"resolved"' package-lock.json; then finding "package-lock.json names a registry: npm config set omit-lockfile-registry-resolved true"; fi
none_may_say '\.cshtml$' '\sstyle="|<script>|\son[a-z]+="|Html\.Raw' "The content security policy allows no inline style or script."
none_may_say '^src/.*\.css$' '#[0-9A-Fa-f]{3,8}\b' "Use a token (--ds-color-…), never a raw colour."

((findings == 0)) || exit 1
echo "House rules: ${#files[@]} files checked."
