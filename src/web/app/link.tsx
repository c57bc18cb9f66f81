import type { AnchorHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react'
import { goTo } from './address.js'

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly to: string
  readonly children: ReactNode
  readonly ref?: Ref<HTMLAnchorElement>
  /** Once it leads away inside the page. */
  onNavigate?(): void
}

/** A link inside the page: an ordinary one to the eye, the keyboard and "open in a new tab". */
export function Link({ to, children, onNavigate, onClick, ...others }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event)
    if (event.defaultPrevented || !isPlainClick(event)) return
    event.preventDefault()
    onNavigate?.()
    goTo(to)
  }
  return (
    <a href={to} onClick={follow} {...others}>
      {children}
    </a>
  )
}

/** Whether it opens here: with a key held down it opens elsewhere. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
