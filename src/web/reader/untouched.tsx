import type { Layout } from './use-layout.js'

/** A dotted rule beside each sentence that no entry touches. */
export const Untouched = ({ layout }: { layout: Layout }) => (
  <div className="untouched-rules" aria-hidden="true">
    {layout.untouched.map(({ top, bottom }) => (
      <i key={top} style={{ top: top + 4, height: Math.max(0, bottom - top - 8) }} />
    ))}
  </div>
)
