import { desktopCapturer } from 'electron';
import type { Desktop } from '../../app/host.ts';
import type { ScreenChoice } from '../../app/screens/screen-choice.ts';
import { mayShow } from './permissions.ts';
import type { DisplayMediaRequestHandlerHandlerRequest, Streams } from 'electron';

const THUMBNAIL = { width: 320, height: 200 };

/** The screens and windows of this machine, as the system tells them; listing them keeps nothing. */
export function nativeScreens(choice: ScreenChoice): NonNullable<Desktop['screens']> {
  return {
    async list() {
      const sources = await desktopCapturer.getSources({
        types: ['screen', 'window'],
        thumbnailSize: THUMBNAIL,
      });
      return sources.map(({ id, name, thumbnail }) => ({
        id,
        name,
        kind: id.startsWith('screen:') ? 'screen' : 'window',
        thumbnail: thumbnail.toPNG(),
      }));
    },
    choose: (id) => choice.choose(id),
  };
}

/** What the window is given to see: what was chosen just before, as long as it is still there; else nothing. */
export async function shownSource(
  request: DisplayMediaRequestHandlerHandlerRequest,
  choice: ScreenChoice,
): Promise<Streams> {
  const id = mayShow(request) ? choice.take() : null;
  if (id === null) return {};
  const none = { width: 0, height: 0 };
  const sources = await desktopCapturer
    .getSources({ types: ['screen', 'window'], thumbnailSize: none })
    // A system that lists nothing shows nothing.
    .catch(() => []);
  const found = sources.find((source) => source.id === id);
  return found === undefined ? {} : { video: found };
}
