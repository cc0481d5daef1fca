#!/usr/bin/env bash
# The front door. Builds when sources changed, then runs the command; --help lists everything.
set -u
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
cli="$root/harness/src/Cli"
out="$cli/bin/Release/net10.0"
stamp="$cli/bin/Release/sources.sha256"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

fail() { echo "run.sh: $1" >&2; exit "$2"; }

# What the build reads, by name, size and time: cheap to list, and it notices deletions.
sources() {
  find "$root/harness/src" "$root"/harness/Directory.* "$root/harness/BannedSymbols.txt" "$root/.editorconfig" \
    \( -name bin -o -name obj \) -prune -o -type f -printf '%P %s %T@\n' | LC_ALL=C sort | sha256sum
}

build() {
  command -v dotnet >/dev/null || fail "dotnet is not on the PATH; the .NET SDK 10 is needed (https://dotnet.microsoft.com/download)" 2
  local now log
  now=$(sources)
  if [ -f "$out/conformance.dll" ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ]; then return; fi
  echo "run.sh: building" >&2
  if ! log=$(dotnet build "$cli/Cli.csproj" -c Release -v quiet -nologo 2>&1); then
    echo "$log" >&2
    fail "the build failed" 70
  fi
  echo "$now" > "$stamp"
}

case "${1:-}" in
  setup)
    command -v dotnet >/dev/null || fail "dotnet is not on the PATH; the .NET SDK 10 is needed (https://dotnet.microsoft.com/download)" 2
    dotnet restore "$root/ConformanceHarness.sln" -v quiet || fail "the restore failed" 70
    build
    ;;
  test)
    shift
    cd "$root" && exec dotnet test ConformanceHarness.sln -c Release -v quiet -nologo "$@"
    ;;
  bench)
    shift
    exec dotnet run -c Release --project "$root/harness/benchmarks" -- "$@"
    ;;
  mutate)
    shift
    cd "$root" && dotnet tool restore >/dev/null || fail "the mutation tool could not be restored" 70
    cd "$root/harness/tests" || exit
    [ $# -gt 0 ] || set -- contract generation spec
    status=0
    for project; do
      [ -f "mutation/$project.json" ] || fail "mutate takes contract, generation or spec, not $project" 2
      dotnet stryker -f "mutation/$project.json" -O "$root/reports/mutation/$project" || status=$?
    done
    exit $status
    ;;
  mutants)
    # Minutes of the same code over and over: what costs a short run pays here.
    export DOTNET_TieredPGO=1 DOTNET_GCConserveMemory=0
    build
    exec dotnet "$out/conformance.dll" "$@"
    ;;
  *)
    build
    exec dotnet "$out/conformance.dll" "$@"
    ;;
esac
