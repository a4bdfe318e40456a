import type { Language, Localised } from '../domain/localised.ts';

/** What stands on paper only, and about making it. */
export const PAPER_MESSAGES = {
  address: { en: 'This page', vi: 'Trang này' },
  ownFiles: {
    en: 'The address carries everything but the files of your own.',
    vi: 'Địa chỉ chứa mọi thứ, trừ các tệp của bạn.',
  },
  making: { en: 'Drawing the map for paper…', vi: 'Đang vẽ bản đồ để in…' },
  columns: { en: 'Columns', vi: 'Các cột' },
} as const satisfies Record<string, Localised>;

export const PAPER_PHRASES = {
  printed: { en: (day: string) => `printed on ${day}`, vi: (day: string) => `in ngày ${day}` },
  mapOf: { en: (title: string) => `Map: ${title}`, vi: (title: string) => `Bản đồ: ${title}` },
} as const satisfies Record<string, Record<Language, (...words: never[]) => string>>;
