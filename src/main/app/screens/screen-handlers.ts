import { openVault, type AppContext } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError } from '../errors.ts';

/** Which screens and windows can be shown, where the host and not a browser asks the person. */
export function screenHandlers(context: AppContext): Pick<Handlers, 'screen.sources' | 'screen.choose'> {
  return {
    async 'screen.sources'() {
      openVault(context);
      const { screens } = context.host.desktop;
      if (screens === undefined) return { sources: null };
      const sources = await screens.list();
      return {
        sources: sources.map(({ id, name, kind, thumbnail }) => ({
          id,
          name,
          kind,
          thumbnail: Buffer.from(thumbnail).toString('base64'),
        })),
      };
    },
    'screen.choose'({ id }) {
      openVault(context);
      const { screens } = context.host.desktop;
      if (screens === undefined)
        throw new AppError('NOT_AVAILABLE', 'here the browser itself asks what is to be shown');
      screens.choose(id);
      return {};
    },
  };
}
