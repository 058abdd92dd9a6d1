#!/usr/bin/env bash
# Keeps one comment of newslint in a pull request: the one of the last run is replaced, else one is added.
#
# REPOSITORY, NUMBER: the pull request. COMMENT: the file with the comment. GH_TOKEN: what gh signs in with.
set -euo pipefail

mark='<!-- newslint -->'
all="repos/$REPOSITORY/issues/$NUMBER/comments"
id=$(gh api --paginate "$all" --jq ".[] | select(.body | startswith(\"$mark\")) | .id" | head -n 1)
if [ -n "$id" ]; then
  gh api --silent --method PATCH "repos/$REPOSITORY/issues/comments/$id" -F "body=@$COMMENT"
else
  gh api --silent --method POST "$all" -F "body=@$COMMENT"
fi
