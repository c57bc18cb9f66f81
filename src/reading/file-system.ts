import { readFile, readdir, realpath, stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { glob } from 'tinyglobby'
import { type Issue, issueOf } from '../record/index.js'
import { type SourceFile, defaultMaxBytes, stdinPath } from './source.js'

/** The little of a file system that reading needs; tests bring their own. Methods reject as node:fs does. */
export interface FileSystem {
  /** What stands at a path, links followed; null when nothing does. `size` in bytes. */
  look(path: string): Promise<{ kind: 'file' | 'folder' | 'other'; size: number } | null>
  /** The names in a folder, in any order. */
  list(folder: string): Promise<string[]>
  /** The path without links, by which a file or folder reached by two ways is known for one. */
  real(path: string): Promise<string>
  read(path: string): Promise<Uint8Array>
  /** All of standard input, or the first bytes beyond `maxBytes` when there is more. */
  readStdin(maxBytes: number): Promise<Uint8Array>
  /** Files that match a pattern, in any order. */
  glob(pattern: string): Promise<string[]>
}

export const nodeFileSystem: FileSystem = {
  async look(path) {
    try {
      const found = await stat(path)
      return { kind: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other', size: found.size }
    } catch (error) {
      if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null
      throw error
    }
  },
  list: (folder) => readdir(folder),
  real: (path) => realpath(path),
  read: (path) => readFile(path),
  async readStdin(maxBytes) {
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of process.stdin) {
      const bytes = Buffer.from(chunk)
      chunks.push(bytes)
      size += bytes.length
      if (size > maxBytes) break
    }
    return Buffer.concat(chunks)
  },
  glob: (pattern) => glob(pattern, { onlyFiles: true, expandDirectories: false, absolute: isAbsolute(pattern) }),
}

/** One file's bytes, or the issue that keeps them from us. */
export async function readOne(
  path: string,
  files: FileSystem,
  maxBytes = defaultMaxBytes,
): Promise<SourceFile | Issue> {
  try {
    const found = await files.look(path)
    if (found === null) return issueOf('file-missing', path, 'There is no such file or folder.')
    if (found.kind === 'folder') return issueOf('file-unreadable', path, 'This is a folder where a file is needed.')
    if (found.kind === 'other') return issueOf('file-unreadable', path, 'This is neither a file nor a folder.')
    if (found.size > maxBytes) return tooLarge(path, maxBytes)
    return { path, bytes: await files.read(path) }
  } catch (error) {
    return issueOf('file-unreadable', path, `The file can't be read: ${reasonOf(error)}.`)
  }
}

/** All of standard input, or the issue that keeps it from us. */
export async function readStandardInput(files: FileSystem, maxBytes = defaultMaxBytes): Promise<SourceFile | Issue> {
  try {
    return { path: stdinPath, bytes: await files.readStdin(maxBytes) }
  } catch (error) {
    return issueOf('file-unreadable', stdinPath, `Standard input can't be read: ${reasonOf(error)}.`)
  }
}

export function tooLarge(path: string, maxBytes: number): Issue {
  const limit = maxBytes >= 1024 * 1024 ? `${Math.round(maxBytes / 1024 / 1024)} MiB` : `${maxBytes} bytes`
  return issueOf(
    'file-too-large',
    path,
    `The file is larger than ${limit}, the most that is read; split it into smaller ones.`,
  )
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  ENOENT: 'it is gone',
}

/** Why a file can't be had, in words. */
export function reasonOf(error: unknown): string {
  const code = errorCode(error)
  return reasons[code] ?? (error instanceof Error ? error.message : String(error))
}

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
