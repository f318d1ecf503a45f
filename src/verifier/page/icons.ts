import { assertNever } from '../../shared/model/error.ts';

export type IconName = 'good' | 'bad' | 'unsure' | 'note' | 'mark';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** A sign beside a word that says the same, and so not read aloud. */
export function icon(name: IconName, size: number): SVGElement {
  const drawing = shape('svg', {
    viewBox: name === 'mark' ? '0 0 512 512' : '0 0 24 24',
    width: String(size),
    height: String(size),
    fill: 'none',
    'aria-hidden': 'true',
    focusable: 'false',
    class: `icon icon-${name}`,
  });
  if (name !== 'mark') {
    drawing.setAttribute('stroke', 'currentColor');
    drawing.setAttribute('stroke-width', '1.75');
    drawing.setAttribute('stroke-linecap', 'round');
    drawing.setAttribute('stroke-linejoin', 'round');
  }
  drawing.append(...shapes(name));
  return drawing;
}

function shapes(name: IconName): readonly SVGElement[] {
  const circle = shape('circle', { cx: '12', cy: '12', r: '10' });
  switch (name) {
    case 'good':
      return [circle, shape('path', { d: 'M7.5 12.5l3 3 6-7' })];
    case 'bad':
      return [
        shape('path', { d: 'M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9z' }),
        shape('path', { d: 'M9 9l6 6M15 9l-6 6' }),
      ];
    case 'unsure':
      return [circle, shape('path', { d: 'M9.2 9.2a2.9 2.9 0 0 1 5.6 1c0 1.9-2.8 2.6-2.8 4M12 17.2v.1' })];
    case 'note':
      return [circle, shape('path', { d: 'M12 11v5.5M12 7.6v.1' })];
    case 'mark':
      return root();
    default:
      return assertNever(name);
  }
}

/** The sign of Holdfast: a root that keeps hold of a stone. */
function root(): readonly SVGElement[] {
  const strokes = [
    'M256 316V190c0-42 20-62 12-112',
    'M256 180c-34 34-58 78-56 128 1 28 8 46 20 62',
    'M256 180c34 34 58 78 56 128-1 28-8 46-20 62',
    'M256 172c-78 12-134 70-134 146 0 44 20 82 56 108',
    'M256 172c78 12 134 70 134 146 0 44-20 82-56 108',
  ];
  const group = shape('g', { stroke: '#f4faf8', 'stroke-width': '28', 'stroke-linecap': 'round' });
  group.append(...strokes.map((d) => shape('path', { d })));
  return [
    shape('rect', { x: '16', y: '16', width: '480', height: '480', rx: '112', fill: '#0a6a64' }),
    shape('circle', { cx: '256', cy: '318', r: '104', fill: '#58cabb' }),
    group,
  ];
}

function shape(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(NAMESPACE, tag);
  if (!(element instanceof SVGElement)) throw new TypeError('not a drawing');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
