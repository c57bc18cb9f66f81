/** What pages ask for first and what takes long over a large ledger, in the order in which a desk is opened. */
export const warmPaths = [
  '/api/today/new',
  '/api/today/rules',
  '/api/today/promises',
  '/api/today/tension',
  '/api/today/open',
  '/api/timeline/compared',
  '/api/reports',
  '/api/accounts',
  '/api/figures',
  '/api/map',
  '/api/network',
]

/**
 * Has the long answers worked out before they are asked for, one after the other, so that a question of the page waits
 * for one of them at most. Resolves once all are there or `stopped` says so; an answer that fails is told by the route.
 */
export async function warmUp(
  ask: (path: string) => Response | Promise<Response>,
  stopped: () => boolean,
): Promise<void> {
  for (const path of warmPaths) {
    if (stopped()) return
    await (await ask(path)).arrayBuffer()
  }
}
