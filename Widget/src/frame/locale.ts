/** Web Chat's names of the languages that the widget speaks. */
const regions: Record<string, string> = { de: 'de-DE', es: 'es-ES', fr: 'fr-FR', pt: 'pt-PT' };

/** The locale for Web Chat's own words: the page's language, in the visitor's own variant, which keeps its date formats. */
export function localeOf(language: string, visitor: string): string {
  return visitor.split('-')[0] === language ? visitor : (regions[language] ?? 'en-US');
}
