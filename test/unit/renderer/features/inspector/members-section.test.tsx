import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { MembersSection } from '../../../../../src/renderer/features/inspector/members-section.tsx';
import { catalogues, languages } from '../../../../../src/shared/i18n/index.ts';

describe.each(languages)('the files inside an archive, in %s', (language) => {
  const page = (isIncomplete: boolean) =>
    renderToStaticMarkup(
      <IntlProvider locale={language} messages={catalogues[language]}>
        <MembersSection members={[]} isIncomplete={isIncomplete} />
      </IntlProvider>,
    );

  test('are said to be more where their list breaks off', () => {
    expect(page(true)).toContain(catalogues[language]['item.members.incomplete']);
    expect(page(true)).toContain(catalogues[language]['item.members.incomplete.body']);
    expect(page(false)).not.toContain(catalogues[language]['item.members.incomplete']);
  });
});
