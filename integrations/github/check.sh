#!/usr/bin/env bash
# What the action runs: check the stories, or what a pull request changes in them, and write the findings as annotations
# here, and as SARIF and as a comment into files. Findings do not fail it: the last step of the action does.
#
# PATHS, ARGS: stories and options of newslint check. CHANGED: "true" checks only what changed since BASE, a commit.
# RUNNER_TEMP, GITHUB_OUTPUT: where files go, and where the steps after this one read their names.
set -uo pipefail

sarif="$RUNNER_TEMP/newslint.sarif"
comment="$RUNNER_TEMP/newslint.md"
mapfile -t paths < <(xargs -n1 printf '%s\n' <<<"$PATHS")
mapfile -t args < <(xargs -n1 printf '%s\n' <<<"$ARGS")
[ -n "${paths[*]}" ] || paths=(.)
[ -n "${args[*]}" ] || args=()

if [ "$CHANGED" = true ] && [ -n "${BASE:-}" ]; then
  git cat-file -e "$BASE^{commit}" 2>/dev/null || git fetch --quiet --no-tags --depth=1 origin "$BASE" || exit 2
  args+=("--changed=$BASE")
fi

code=0
newslint check "${args[@]}" --output github --output "sarif:$sarif" --output "markdown:$comment" -- "${paths[@]}" || code=$?
echo "code=$code" >>"$GITHUB_OUTPUT"
[ -f "$sarif" ] && echo "sarif=$sarif" >>"$GITHUB_OUTPUT"
[ -f "$comment" ] && echo "comment=$comment" >>"$GITHUB_OUTPUT"
exit 0
