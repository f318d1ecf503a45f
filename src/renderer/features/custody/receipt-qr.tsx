import newQrCode from 'qrcode-generator';

/** The quiet margin that readers of QR codes need, in modules. */
const MARGIN = 4;

/** A text as a QR code, drawn as vectors so that it prints sharply. Only for cameras: the same text must stand beside it. */
export function ReceiptQr({ text }: { readonly text: string }) {
  const code = newQrCode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const size = code.getModuleCount();
  const places = Array.from({ length: size }, (_, place) => place);
  const dark = places.flatMap((row) =>
    places
      .filter((column) => code.isDark(row, column))
      .map((column) => `M${column + MARGIN} ${row + MARGIN}h1v1h-1z`),
  );
  const whole = size + 2 * MARGIN;
  return (
    <svg viewBox={`0 0 ${whole} ${whole}`} aria-hidden className="qr" shapeRendering="crispEdges">
      <rect width={whole} height={whole} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
