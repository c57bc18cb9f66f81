import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useAddress } from '../app/address.js'
import { choose } from '../app/chosen.js'

/** How long the typing must rest before it is searched, in milliseconds. */
const pause = 350

/** The one box: words, "phrases" and field:value. It searches at a pause; Enter leaves a step to go back to. */
export function Box({ q }: { q: string }) {
  const address = useAddress()
  const [typed, setTyped] = useState(q)
  const sent = useRef(q)
  const box = useRef<HTMLInputElement>(null)
  const search = (words: string, replace: boolean): void => {
    sent.current = words
    choose(address, { q: words, most: null }, { replace })
  }
  useEffect(() => {
    // What came by another way, such as a link or the browser's buttons, stands in the box.
    if (q !== sent.current) setTyped(q)
    sent.current = q
  }, [q])
  useEffect(() => {
    const words = typed.trim()
    if (words === sent.current) return
    const timer = setTimeout(() => search(words, true), pause)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => {
    if (q === '' && matchMedia('(pointer: fine)').matches) box.current?.focus()
  }, [])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    search(typed.trim(), false)
  }
  return (
    <form role="search" aria-label="Search the ledger" className="search-form" onSubmit={submit}>
      <input
        ref={box}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder="words, “a phrase”, actor:name, layer:events, after:2022-11 …"
        aria-label="Words and fields"
        aria-describedby="search-keys"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        dir="auto"
      />
      <button type="submit" className="button">
        Search
      </button>
      <p id="search-keys" className="search-keys muted">
        <kbd>↓</kbd> <kbd>↑</kbd> go through what is found, <kbd>Enter</kbd> opens it, <kbd>Esc</kbd> leads back here
      </p>
    </form>
  )
}
