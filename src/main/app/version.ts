/** How records name this program. A test holds the version against package.json. */
export const tool = { name: 'holdfast', version: '0.1.0' } as const;
