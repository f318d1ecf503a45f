/** Words of the settings. */
export const settings = {
  'settings.language': 'Language',
  'settings.language.own': 'English',
} as const;
