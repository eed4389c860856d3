/**
 * Starts one of the extension's pages: settings first, then everything at once in the reader's language, so that
 * nothing is drawn twice; drawn anew when the reader chooses another language.
 */
import { type ComponentChild, render } from 'preact';
import type { Settings } from '../engine/messages.ts';
import { loadWords, type MessageKey } from './i18n.ts';
import { LanguageProvider } from './language.tsx';
import { languageOf, loadSettings, watchSettings } from './settings.ts';

type View = (settings: Settings) => ComponentChild;

/** `view` draws the page into #app, once it is there; `title` is the document's title. */
export async function startPage(title: MessageKey, view: View | Promise<View>): Promise<void> {
  const root = document.getElementById('app')!;
  const draw = async (settings: Settings) => {
    // What the page waits for and its words are loaded side by side.
    const [words, content] = await Promise.all([loadWords(languageOf(settings)), view]);
    document.documentElement.lang = words.language;
    document.title = words.t(title);
    render(<LanguageProvider words={words}>{content(settings)}</LanguageProvider>, root);
  };
  await draw(await loadSettings());
  watchSettings(draw);
}
