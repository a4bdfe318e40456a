/** Choices about how the map looks. None of them changes an answer. */

export const THEME_NAMES = ['light', 'dark'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

export const THEME_CHOICES = ['system', ...THEME_NAMES] as const;
/** `system`: whichever the reader's system has, also when that changes. */
export type ThemeChoice = (typeof THEME_CHOICES)[number];

export const PROVINCE_THEMES = ['none', 'fdi', 'population', 'density', 'grdp', 'pci'] as const;
/** The figure by which the provinces are coloured; `none` leaves the land as it is. */
export type ProvinceTheme = (typeof PROVINCE_THEMES)[number];

export const BASEMAPS = ['embedded', 'online'] as const;
/** `embedded` is part of the atlas and needs no network; `online` adds the streets of a public tile server. */
export type Basemap = (typeof BASEMAPS)[number];
