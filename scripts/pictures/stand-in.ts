/** Answers in the background's and the browser's place, so that every state of the popup can be drawn. */

export interface Answers {
  /** The tab that the popup is opened on. */
  readonly tab: { readonly id: number; readonly title: string };
  /** By the message's type. */
  readonly replies: Readonly<Record<string, unknown>>;
}

/** Runs in the page, before its scripts: closes over nothing. */
export function standIn(answers: Answers): void {
  const answer =
    (reply: (...args: unknown[]) => unknown) =>
    (...args: unknown[]): Promise<unknown> => {
      const value = reply(...args);
      const callback = args.at(-1);
      if (typeof callback === 'function') callback(value);
      return Promise.resolve(value);
    };
  type Api = Record<'tabs' | 'runtime', Record<string, unknown>>;
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const api = browser ?? chrome;
  api.tabs.query = answer(() => [answers.tab]);
  api.runtime.sendMessage = answer((message) => answers.replies[(message as { type: string }).type] ?? null);
}
