import type { ReactNode } from 'react'

/** The head of a page: its name, a sentence on what stands below, and what narrows it. */
export const PageHead = ({ title, children, tools }: { title: string; children?: ReactNode; tools?: ReactNode }) => (
  <header className="page-head">
    <div>
      <h1>{title}</h1>
      {children !== undefined && <p className="page-about">{children}</p>}
    </div>
    {tools !== undefined && <div className="page-tools">{tools}</div>}
  </header>
)
