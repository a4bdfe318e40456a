/** The two sites that the project was made for; one click away on the first screen. */
export const HUB_IDS = ['park-vsip-bac-ninh-2', 'landmark-wtc-binh-duong'] as const;
