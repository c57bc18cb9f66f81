import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findSources, isSource, nodeFileSystem } from './index.js'
import type { FileSystem } from './index.js'

/** A file system of a few files; those named in `locked` can't be opened. */
function treeOf(content: Readonly<Record<string, string>>, locked: readonly string[] = []): FileSystem {
  const paths = Object.keys(content)
  const guard = (path: string): void => {
    if (locked.includes(path)) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
  }
  return {
    ...nodeFileSystem,
    async look(path) {
      if (path in content) return { kind: 'file', size: content[path]?.length ?? 0 }
      return paths.some((name) => name.startsWith(`${path}/`)) ? { kind: 'folder', size: 0 } : null
    },
    async list(folder) {
      guard(folder)
      const inside = paths
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1).split('/')[0] ?? '')
      return [...new Set(inside)].reverse()
    },
    real: async (path) => path,
    async read(path) {
      guard(path)
      return new TextEncoder().encode(content[path])
    },
    readStdin: async () => new TextEncoder().encode('from a pipe'),
    glob: async () => paths.filter((path) => path.endsWith('.txt')).reverse(),
  }
}

async function found(paths: readonly string[], files: FileSystem, maxBytes?: number): Promise<string[]> {
  const list: string[] = []
  for await (const item of findSources(paths, files, { maxBytes }))
    list.push(isSource(item) ? item.path : `${item.code} ${item.file}`)
  return list
}

describe('the files behind paths', () => {
  const tree = {
    'case/b.txt': 'B',
    'case/a.html': 'A',
    'case/more/c.jsonl': 'C',
    'case/.hidden': 'H',
    'case/README.md': 'R',
    'case/case.yaml': 'title: Bridge\nactors: [cast.jsonl]',
    'case/cast.jsonl': '{}',
    'case/notes.md': 'N',
  }

  it('come sorted, folders within folders; what is no report is passed over', async () => {
    expect(await found(['case'], treeOf(tree))).toEqual([
      'case/a.html',
      'case/b.txt',
      'case/more/c.jsonl',
      'case/notes.md',
    ])
  })

  it('come in the order of the paths, each once', async () => {
    expect(await found(['case/b.txt', '-', 'case', './case/b.txt', '-'], treeOf(tree))).toEqual([
      'case/b.txt',
      '<stdin>',
      'case/a.html',
      'case/more/c.jsonl',
      'case/notes.md',
    ])
  })

  it('leave out what the caller excepts, such as an index', async () => {
    const list: unknown[] = []
    for await (const item of findSources(['case/more', 'case/b.txt'], treeOf(tree), {
      except: ['./case/more/c.jsonl'],
    }))
      list.push(item)
    expect(list).toMatchObject([{ path: 'case/b.txt' }])
  })

  it('may be hidden or a README when the user names them', async () => {
    expect(await found(['case/.hidden', 'case/README.md'], treeOf(tree))).toEqual(['case/.hidden', 'case/README.md'])
  })

  it('come sorted from a pattern; a pattern without match is an issue', async () => {
    expect(await found(['*/*.txt'], treeOf({ 'b/2.txt': '', 'a/1.txt': '', 'a/.x.txt': '' }))).toEqual([
      'a/1.txt',
      'b/2.txt',
    ])
    expect(await found(['*.txt'], treeOf({}))).toEqual(['file-missing *.txt'])
  })

  it('that are missing, locked or too large are issues, and the rest goes on', async () => {
    const files = treeOf({ 'in/a.txt': 'A', 'in/b.txt': 'B', 'in/shut/c.txt': 'C', 'in/z.txt': 'much too long' }, [
      'in/a.txt',
      'in/shut',
    ])
    expect(await found(['gone.txt', 'in'], files, 5)).toEqual([
      'file-missing gone.txt',
      'file-unreadable in/a.txt',
      'in/b.txt',
      'folder-unreadable in/shut',
      'file-too-large in/z.txt',
    ])
  })
})

describe('on a real disk', () => {
  let root: string
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'sources-'))
    await mkdir(join(root, 'in', 'deep'), { recursive: true })
    await writeFile(join(root, 'in', 'b.txt'), 'B')
    await writeFile(join(root, 'in', 'deep', 'a.txt'), 'A')
    await writeFile(join(root, 'in', '[1].txt'), 'a name like a pattern')
    await symlink(join(root, 'in'), join(root, 'in', 'deep', 'round'))
  })
  afterAll(() => rm(root, { recursive: true, force: true }))

  it('finds each file once, though a link leads in a circle', async () => {
    expect(await found([join(root, 'in')], nodeFileSystem)).toEqual(
      ['[1].txt', 'b.txt', 'deep/a.txt'].map((name) => join(root, 'in', name)),
    )
  })

  it('follows patterns, and takes a file whose name looks like one', async () => {
    expect(await found([`${root}/in/**/*.txt`], nodeFileSystem)).toHaveLength(3)
    expect(await found([`${root}/in/*.txt`], nodeFileSystem)).toContain(join(root, 'in', 'b.txt'))
    expect(await found([join(root, 'in', '[1].txt')], nodeFileSystem)).toEqual([join(root, 'in', '[1].txt')])
  })
})
