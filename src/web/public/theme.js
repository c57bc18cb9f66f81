// Before the first paint, so that nobody who chose dark sees a white flash.
try {
  const theme = localStorage.getItem('rapporteur-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is switched off: the system's choice stands.
}
