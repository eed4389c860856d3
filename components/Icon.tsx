/**
 * Every icon, drawn on 24 × 24. Those of the verdicts differ in outline, so that they are told apart at 16 px
 * without colour: disc, quarter of a page, broken ring, triangle, diamond, empty ring.
 */
const PATHS = {
  authentic:
    'M12 1.5a10.5 10.5 0 1 1 0 21 10.5 10.5 0 0 1 0-21Zm-1.6 15.9 7.9-8.2-2.2-2.1-5.8 6.1-2.6-2.5-2.1 2.2 4.8 4.5Z',
  excerpt: 'M3 2h18v20H3V2Zm3 3v3h12V5H6Zm0 6v3h12v-3H6Zm0 6v2h5v-2H6Zm7 0v2h5v-2h-5Z',
  incomplete:
    'M10.5 1.6v3.1a7.4 7.4 0 0 0-5.9 5.8H1.6a10.4 10.4 0 0 1 8.9-8.9ZM1.6 13.5h3a7.4 7.4 0 0 0 14.8 0h3A10.4 10.4 0 0 1 1.6 13.5ZM13.5 1.6a10.4 10.4 0 0 1 8.9 8.9h-3.1a7.4 7.4 0 0 0-5.8-5.8V1.6ZM8 10.5h8v3H8v-3Z',
  altered:
    'M12 1.2 23.6 22H.4L12 1.2Zm-1.6 7.3.5 6.5h2.2l.5-6.5h-3.2Zm1.6 8a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4Z',
  uncertain:
    'M12 .4 23.6 12 12 23.6.4 12 12 .4Zm0 6c-2.3 0-3.9 1.4-4 3.7h2.6c.1-.9.6-1.4 1.4-1.4s1.4.5 1.4 1.2c0 .7-.4 1-1.2 1.6-1 .7-1.5 1.4-1.4 2.9h2.4c0-.9.3-1.2 1.1-1.8 1-.7 1.8-1.5 1.8-2.9 0-2-1.7-3.3-4.1-3.3Zm0 9a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Z',
  none: 'M12 1.5a10.5 10.5 0 1 1 0 21 10.5 10.5 0 0 1 0-21Zm0 2.6a7.9 7.9 0 1 0 0 15.8 7.9 7.9 0 0 0 0-15.8ZM7.5 10.8h9v2.4h-9v-2.4Z',
  checking:
    'M12 1.5a10.5 10.5 0 1 1 0 21 10.5 10.5 0 0 1 0-21Zm0 2.6a7.9 7.9 0 1 0 0 15.8 7.9 7.9 0 0 0 0-15.8Zm-1.3 2.4h2.6v5l3.4 2-1.3 2.2-4.7-2.8V6.5Z',
  blocked:
    'M12 1.5a10.5 10.5 0 1 1 0 21 10.5 10.5 0 0 1 0-21ZM5.7 7.5A7.9 7.9 0 0 0 16.5 18.3L5.7 7.5Zm1.8-1.8L18.3 16.5A7.9 7.9 0 0 0 7.5 5.7Z',
  settings:
    'M10 2h4l.5 2.7 1.7.7 2.3-1.6 2.8 2.8-1.6 2.3.7 1.7 2.6.4v4l-2.7.5-.7 1.7 1.6 2.3-2.8 2.8-2.3-1.6-1.7.7L14 23h-4l-.5-2.7-1.7-.7-2.3 1.6-2.8-2.8 1.6-2.3-.7-1.7L1 14v-4l2.7-.5.7-1.7L2.8 5.5l2.8-2.8 2.3 1.6 1.7-.7L10 2Zm2 6.5a3.9 3.9 0 1 0 0 7.8 3.9 3.9 0 0 0 0-7.8Z',
  search:
    'M10 2a8 8 0 0 1 6.3 12.9l5.5 5.5-1.9 1.9-5.5-5.5A8 8 0 1 1 10 2Zm0 2.7a5.3 5.3 0 1 0 0 10.6 5.3 5.3 0 0 0 0-10.6Z',
  compare: 'M2 4h8.5v16H2V4Zm2.5 2.5v11H8v-11H4.5ZM13.5 4H22v16h-8.5V4Z',
  mark: 'm14.5 2 7.5 7.5-9 9H8.5l-3-3V11l9-9ZM3 19.5h18V22H3v-2.5Z',
  text: 'M4 2h11l5 5v15H4V2Zm3 8v2.4h10V10H7Zm0 5v2.4h10V15H7Z',
  save: 'M10.7 2h2.6v9.2l3.3-3.3 1.9 1.9L12 16.3 5.5 9.8l1.9-1.9 3.3 3.3V2ZM3 18.5h18V22H3v-3.5Z',
  flag: 'M4 2h2.6v1.5H20L17 8.7l3 5.3H6.6V22H4V2Z',
  next: 'm12 16.8-8-8L5.9 7l6.1 6.1L18.1 7 20 8.8l-8 8Z',
  previous: 'm12 7.2 8 8-1.9 1.8L12 10.9 5.9 17 4 15.2l8-8Z',
  close: 'm5.8 4 6.2 6.2L18.2 4 20 5.8 13.8 12l6.2 6.2-1.8 1.8-6.2-6.2L5.8 20 4 18.2l6.2-6.2L4 5.8 5.8 4Z',
  copy: 'M8 2h13v15H8V2Zm2.5 2.5v10h8v-10h-8ZM3 7h2.5v12.5H16V22H3V7Z',
  info: 'M12 1.5a10.5 10.5 0 1 1 0 21 10.5 10.5 0 0 1 0-21ZM10.7 10.5v7.5h2.6v-7.5h-2.6ZM12 5.7a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2Z',
} as const;

export type IconName = keyof typeof PATHS;

/** For the eye only: the words beside it say the same. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
