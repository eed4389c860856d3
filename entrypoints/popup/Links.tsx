/** The way to everything else. */
import { browser } from 'wxt/browser';
import { Icon, type IconName } from '../../components/Icon.tsx';
import { useWords } from '../../components/language.tsx';
import type { Report } from '../../engine/report.ts';

/** The check page's address; its parameters are explained in engine/messages.ts. */
export function checkPageAddress(
  parameters: { tab?: number; view?: 'evidence' | 'wrong' | 'letter' } = {},
): string {
  const entries = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  return entries.length === 0 ? '/check.html' : `/check.html?${entries.join('&')}`;
}

export function Links({ tabId, report }: { tabId: number; report: Report | null }) {
  const words = useWords();
  return (
    <nav class="links" aria-label={words.t('popup_more')}>
      <PageLink icon="text" label={words.t('popup_other_text')} address={checkPageAddress()} />
      {report !== null && (
        <>
          <PageLink
            icon="save"
            label={words.t('popup_evidence')}
            address={checkPageAddress({ tab: tabId, view: 'evidence' })}
          />
          <PageLink
            icon="flag"
            label={words.t('popup_wrong')}
            address={checkPageAddress({ tab: tabId, view: 'wrong' })}
          />
        </>
      )}
      <PageLink
        icon="letter"
        label={words.t('popup_letter')}
        address={checkPageAddress({ view: 'letter' })}
      />
      <PageLink icon="settings" label={words.t('popup_options')} address="/options.html" />
    </nav>
  );
}

/** Opens in a tab of its own, and closes the popup, which some browsers leave standing. */
function PageLink({ icon, label, address }: { icon: IconName; label: string; address: string }) {
  const open = async (event: Event) => {
    event.preventDefault();
    await openPage(address);
  };
  return (
    <a href={address} onClick={open}>
      <Icon name={icon} />
      <span>{label}</span>
    </a>
  );
}

/** Opens one of the extension's pages beside the reader's, and closes the popup. */
export async function openPage(address: string): Promise<void> {
  await browser.tabs.create({ url: address });
  window.close();
}
