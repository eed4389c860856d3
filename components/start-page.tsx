/**
 * Starts one of the extension's pages: settings first, then everything at once in the reader's language, so that
 * nothing is drawn twice; drawn anew when the reader chooses another language.
 */
import { type ComponentChild, render } from 'preact';
import type { Settings } from '../engine/messages.ts';
import { loadWords, type MessageKey } from './i18n.ts';
import { LanguageProvider } from './language.tsx';
import { languageOf, loadSettings, watchSettings } from './settings.ts';

/** `view` draws the page into #app; `title` is the document's title. */
export async function startPage(
  title: MessageKey,
  view: (settings: Settings) => ComponentChild,
): Promise<void> {
  const root = document.getElementById('app')!;
  const draw = async (settings: Settings) => {
    const words = await loadWords(languageOf(settings));
    document.documentElement.lang = words.language;
    document.title = words.t(title);
    render(<LanguageProvider words={words}>{view(settings)}</LanguageProvider>, root);
  };
  await draw(await loadSettings());
  watchSettings(draw);
}
