import type { HowMade } from '../../../shared/model/how-made.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import type { Fact } from '../../ui/key-value-list.tsx';
import type { TextOf } from '../../ui/text.ts';

type Picture = Extract<HowMade, { by: 'picture' }>;

/** What is recorded of the making of an item, as facts for its inspector; none for what came from outside. */
export function madeFacts(t: TextOf, how: HowMade | null): readonly Fact[] {
  if (how?.by === 'picture') return pictureFacts(t, how);
  if (how?.by !== 'batch') return [];
  const place = t('made.list.place', { place: how.place, of: how.of, n: how.try });
  const reason = how.reason === null ? '' : t('made.list.because', { reason: `\u2068${how.reason}\u2069` });
  return [
    {
      name: t('made.list'),
      value: (
        <>
          {place}
          {reason !== '' && <span className="muted small"> {reason}</span>}
        </>
      ),
    },
  ];
}

function pictureFacts(t: TextOf, made: Picture): readonly Fact[] {
  const { source, takenAt, takenAtMonotonic, frame, region, encoding, browser, series } = made;
  const seconds = (takenAtMonotonic / 1000).toFixed(1);
  return [
    {
      name: t('made.taken'),
      value: (
        <>
          <DateTime value={takenAt} />
          <div className="muted small">
            {t('made.monotonic')}: {t('made.monotonic.value', { seconds })}
          </div>
        </>
      ),
    },
    ...(source === '' ? [] : [{ name: t('made.source'), value: <Bidi text={source} reveal /> }]),
    ...(frame === null || region === null
      ? []
      : [{ name: t('made.part'), value: t('made.part.value', { ...region, ...frame }) }]),
    { name: t('made.encoding'), value: t(`made.encoding.${encoding}`) },
    ...(series === null
      ? []
      : [
          {
            name: t('made.series'),
            value: (
              <>
                {t('made.series.value', { ...series, name: `\u2068${series.name}\u2069` })}
                {series.taken > series.of && (
                  <div className="muted small">{t('made.series.taken', { ...series })}</div>
                )}
              </>
            ),
          },
        ]),
    { name: t('made.browser'), value: <span className="small">{browser}</span> },
  ];
}
