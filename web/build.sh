#!/bin/sh
# Builds the page into dist, unless that is newer than all that it is made of.
set -eu
cd "$(dirname "$0")"

if ! [ ../node_modules/.package-lock.json -nt ../package-lock.json ]; then
  (cd .. && npm ci --no-audit --no-fund --loglevel=error)
fi

if [ -f dist/index.html ]; then
  changed=$(find src public index.html build.sh package.json tsconfig.json vite.config.ts ../package-lock.json \
    -newer dist/index.html | head -n 1)
  if [ -z "$changed" ]; then
    exit 0
  fi
fi
exec npm run --silent build
