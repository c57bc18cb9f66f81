#!/usr/bin/env bash
# Trains the English network and writes models/english. Usage: npm run train -- PATH_TO_CORPORA [MINUTES]
# Needs python3 with PyTorch and NumPy (Debian: python3-torch libopenblas0-pthread); no GPU, no network.
set -euo pipefail

corpora=$(realpath "${1:?path to the corpora (treebanks/ and names/) is missing}")
minutes=${2:-54}
root=$(realpath "$(dirname "$0")/..")
work=${RAPPORTEUR_TRAINING:-$root/.rapporteur/training}
python=${PYTHON:-/usr/bin/python3}

mkdir -p "$work"
cd "$root/training"
# A checkpoint is written after every epoch: a run that was cut can be exported as it is.
"$python" train.py "$corpora" "$work" --epochs 36 --minutes "$minutes"
node gazetteer.mjs
"$python" train_names.py "$corpora" "$work/state.pt" "$root/models/english/gazetteer.tsv" --minutes $((minutes / 5 + 1))
"$python" export.py "$work/state.pt" "$root/models/english" --corpora "$corpora" --version "$(date +%Y-%m-%d)"
cd "$root"
npm run build
node scripts/score-syntax.mjs "$corpora" --json > "$work/scores.json"
node training/card.mjs "$work/scores.json"
node scripts/score-syntax.mjs "$corpora"
