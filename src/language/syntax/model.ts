import { resolve } from 'node:path'
import { markAgents } from './agents.js'
import { FeatureRows } from './features.js'
import { Gazetteer } from './gazetteer.js'
import { Lemmatiser } from './lemma.js'
import { defaultModelDir, type ModelFiles, readModelFiles, vectorWords } from './model-files.js'
import { mendClauses } from './mend/index.js'
import { NameDecoder } from './names.js'
import { Network } from './network.js'
import { headsOf } from './tree.js'
import type { SyntaxModel, SyntaxToken } from './types.js'
import { windowsOf } from './windows.js'
import { WordVectors } from './word-vectors.js'

const loaded = new Map<string, SyntaxModel>()

/**
 * Loads the network, once a folder and process (about 50 ms).
 * @param dir folder with model.json, weights.bin and lemmas.tsv; models/english of the package if absent
 */
export function loadSyntax(dir?: string): SyntaxModel {
  const folder = resolve(dir ?? defaultModelDir())
  const known = loaded.get(folder)
  if (known) return known
  const model = new ConvolutionalSyntax(readModelFiles(folder))
  loaded.set(folder, model)
  return model
}

const rowsOf = (files: ModelFiles): FeatureRows =>
  new FeatureRows(
    files.model.features.map((table) => table.values),
    new WordVectors(vectorWords(files)),
  )

class ConvolutionalSyntax implements SyntaxModel {
  readonly version: string
  private readonly network: Network
  private readonly lemmatiser: Lemmatiser
  private readonly gazetteer: Gazetteer
  private readonly nameDecoder: NameDecoder

  constructor(private readonly files: ModelFiles) {
    this.version = files.model.version
    this.network = new Network(files, rowsOf(files))
    this.gazetteer = new Gazetteer(files.gazetteer, files.model.gazetteerKinds)
    this.nameDecoder = new NameDecoder(files.model.labels.names)
    this.lemmatiser = new Lemmatiser(files.lemmas)
  }

  analyse(words: readonly string[]): SyntaxToken[] {
    if (words.length === 0) return []
    const windows = windowsOf(words)
    const out: SyntaxToken[] = []
    let root = -1
    for (const [start, end] of windows) {
      for (const token of this.analyseWindow(words.slice(start, end))) {
        if (token.head >= 0) token.head += start
        // One tree for the whole: the roots of later windows hang on the first's.
        else if (root >= 0) Object.assign(token, { head: root, rel: 'parataxis' })
        else root = out.length
        out.push(token)
      }
    }
    return out
  }

  private analyseWindow(words: readonly string[]): SyntaxToken[] {
    const { labels } = this.files.model
    const scores = this.network.run(words)
    const heads = headsOf(scores.heads, scores.arcs)
    const tagged = this.network.names(this.gazetteer.flags(words))
    const names = this.nameDecoder.decode(tagged.scores, tagged.stride, words.length)
    const relations = this.network.relations(heads)
    const tokens = words.map((word, i): SyntaxToken => {
      const xpos = labels.xpos[scores.xpos[i] ?? 0] ?? 'NN'
      const head = heads[i] ?? -1
      return {
        upos: labels.upos[scores.upos[i] ?? 0] ?? 'X',
        xpos,
        lemma: word,
        head,
        rel: head < 0 ? 'root' : notRoot(labels.relations[relations[i] ?? 0] ?? 'dep'),
        name: names[i] ?? 'O',
      }
    })
    mendClauses(words, tokens)
    markAgents(words, tokens)
    tokens.forEach((token, i) => {
      // "its backing for": a noun that looks like a verb's form is no verb.
      const tag = token.upos === 'NOUN' && token.xpos === 'VBG' ? 'NN' : token.xpos
      token.lemma = this.lemmatiser.lemma(words[i] ?? '', tag)
    })
    return tokens
  }
}

/** The network may call a word below another one "root"; it is something unspecified then. */
function notRoot(relation: string): string {
  return relation === 'root' ? 'dep' : relation
}
