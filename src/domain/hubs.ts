/** The two sites that the project was made for; one click away on the first screen, even while data is loading. */
export const HUBS = [
  { id: 'park-vsip-bac-ninh-2', name: { en: 'VSIP Bac Ninh II', vi: 'VSIP Bắc Ninh II' } },
  {
    id: 'landmark-wtc-binh-duong',
    name: { en: 'WTC Binh Duong New City', vi: 'WTC Thành phố mới Bình Dương' },
  },
] as const;
