import type { Cli } from '../command.js'

/** Who rules: `--by`, else the environment's RAPPORTEUR_USER, else the name of the account; null where none is told. */
export function rulerName({ env }: Pick<Cli, 'env'>, { by }: { readonly by?: string | undefined }): string | null {
  const name = [by, env['RAPPORTEUR_USER'], env['USER'], env['USERNAME']].find((one) => (one ?? '').trim() !== '')
  return name?.trim() ?? null
}
