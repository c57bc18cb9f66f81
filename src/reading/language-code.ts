/** The ISO 639-1 code of a language tag ("en-GB", "en_US", "eng" → "en"); null when it has none. */
export function languageCode(tag: string): string | null {
  try {
    const { language } = new Intl.Locale(tag.trim().replaceAll('_', '-'))
    return /^[a-z]{2}$/.test(language) ? language : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
