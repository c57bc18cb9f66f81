import { useState } from 'react'

type Theme = 'light' | 'dark'
const key = 'rapporteur-theme'

const chosen = (): Theme => {
  const { theme } = document.documentElement.dataset
  if (theme === 'light' || theme === 'dark') return theme
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(key, theme)
  } catch (fault) {
    console.info('The choice of light or dark lasts for this visit only:', fault)
  }
}

/** Switches between light and dark; without a choice the system's own stands. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(chosen)
  const other = theme === 'dark' ? 'light' : 'dark'
  const change = (): void => {
    document.documentElement.dataset['theme'] = other
    remember(other)
    setTheme(other)
  }
  return (
    <button
      type="button"
      className="quiet-button theme-switch"
      onClick={change}
      aria-label={`Switch to ${other}`}
      title={`Switch to ${other}`}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
    </button>
  )
}
