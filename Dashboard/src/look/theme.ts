import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from "@fluentui/react-components";

/** One hue in even steps of lightness (OKLCH, hue 268); 80 carries white text, 100 and up stand on dark. */
const ink: BrandVariants = {
  10: "#02022c", 20: "#040842", 30: "#081156", 40: "#0f1b6a", 50: "#16277e", 60: "#1e3390", 70: "#2840a1", 80: "#334db0",
  90: "#405dbf", 100: "#4f6dcc", 110: "#5f7dd7", 120: "#7491e3", 130: "#8ba6f0", 140: "#a4bcfa", 150: "#bed2ff", 160: "#dae8ff",
};

const type: Partial<Theme> = {
  fontFamilyBase: '"Segoe UI Variable Text", "Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", sans-serif',
};

export const light: Theme = {
  ...createLightTheme(ink),
  ...type,
  colorNeutralBackground2: "#f6f7fa",
  colorNeutralBackground3: "#eef0f5",
};

export const dark: Theme = {
  ...createDarkTheme(ink),
  ...type,
  colorBrandForeground1: ink[130],
  colorBrandForegroundLink: ink[130],
  colorBrandForegroundLinkHover: ink[140],
  colorBrandForegroundLinkPressed: ink[120],
  colorBrandBackground2: "#232b47",
  colorPaletteYellowBackground1: "#33290f",
  colorBrandForeground2: ink[140],
  colorNeutralStroke2: "#343743",
  colorNeutralStroke3: "#2b2e38",
  colorNeutralBackground1: "#1b1d25",
  colorNeutralBackground1Hover: "#252832",
  colorNeutralBackground1Pressed: "#17191f",
  colorNeutralBackground2: "#111218",
  colorNeutralBackground3: "#262934",
};
