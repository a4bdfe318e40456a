import type { Localised } from './localised.ts';

/** What browsers say, in their own words, where a part of the code cannot be fetched; the last is of Vite's loader. */
const SAYS_SO =
  /dynamically imported module|importing a module script failed|failed to load module script|unable to preload css/i;

/**
 * Whether an error says that a part of the code did not come: the network failed, or the host has another version by now.
 * Chromium asks again when the same is wanted again, but browsers of before 2026 remember the failure while the page is open.
 */
export function isMissingCode(error: unknown): boolean {
  return error instanceof Error && SAYS_SO.test(error.message);
}

export const MISSING_CODE: Localised = {
  en: 'This part of the atlas could not be loaded. Please check the connection and try again; if that does not help, reload the page.',
  vi: 'Không tải được phần này của trang. Hãy kiểm tra kết nối rồi thử lại; nếu vẫn không được, hãy tải lại trang.',
};
