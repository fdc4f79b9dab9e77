import { ChatRegular } from "@fluentui/react-icons";
import type { Widget } from "../model";
import styles from "../settings.module.css";

/** A drawing of the widget in the corner of a page. */
export function WidgetPreview({ widget, name }: { widget: Widget; name: string }) {
  const color = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(widget.color) ? widget.color : "#0b6b6b";
  const side = widget.position === "Left" ? { left: 16 } : { right: 16 };
  const ink = { background: color, color: inkOn(color) };
  return (
    <aside className={styles.card} aria-label="Preview">
      <h2>Preview</h2>
      <div className={styles.site} role="img" aria-label={`The widget at the bottom ${widget.position.toLowerCase()}, titled ${widget.title || name}`}>
        <div className={styles.window} style={side}>
          <strong style={{ color: "inherit", borderTop: `4px solid ${color}` }}>{widget.title || name}</strong>
          <small>Automated assistant</small>
          <p>What can we help you with?</p>
          <em style={ink}>An AI project</em>
        </div>
        <div className={styles.launcher} style={{ ...side, ...ink }}>
          <ChatRegular fontSize={22} />
          {widget.label}
        </div>
      </div>
      {widget.teaser.text && (
        <div className={styles.site} style={{ height: 170 }} role="img" aria-label={`The teaser: ${widget.teaser.text}`}>
          <div className={styles.teaser} style={side}>
            {widget.teaser.text}
          </div>
          <div className={styles.launcher} style={{ ...side, ...ink }}>
            <ChatRegular fontSize={22} />
            {widget.label}
          </div>
        </div>
      )}
    </aside>
  );
}

/** White or nearly black, whichever reads better on the colour (WCAG relative luminance). */
export function inkOn(color: string): string {
  const hex = color.length === 4 ? [...color.slice(1)].map((digit) => digit + digit).join("") : color.slice(1);
  const [r, g, b] = [0, 2, 4].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const light = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return 1.05 / (light + 0.05) >= 3 ? "#ffffff" : "#1b1d25";
}
