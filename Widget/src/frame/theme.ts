const still = `url("data:image/svg+xml;utf8,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="64" height="20"><g fill="#7b8794"><circle cx="14" cy="10" r="4"/><circle cx="32" cy="10" r="4"/><circle cx="50" cy="10" r="4"/></g></svg>')}")`;

const light = { accent: '#0b6b6b', ink: '#17212b', subtle: '#5a6772', surface: '#ffffff', bubble: '#eef2f5', line: '#dfe5ea', chip: '#ffffff', chipInk: '#0a5c5c', chipHover: '#e6f3f2', own: '#0b6b6b' };
const dark = { accent: '#5fd4d0', ink: '#e8edf2', subtle: '#a3b0bc', surface: '#171c22', bubble: '#262e37', line: '#333d47', chip: '#171c22', chipInk: '#7fe0dc', chipHover: '#20343a', own: '#0e6f6e' };

/** Web Chat's style options. Its styles are computed in script, so the colours of frame.css are repeated here. */
export function styleOptions(isDark: boolean, reducedMotion: boolean): Record<string, unknown> {
  const colour = isDark ? dark : light;
  return {
    accent: colour.accent,
    subtle: colour.subtle,
    backgroundColor: colour.surface,
    primaryFont: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
    rootHeight: '100%',
    rootWidth: '100%',
    paddingRegular: 12,
    hideUploadButton: true,
    bubbleBackground: colour.bubble,
    bubbleTextColor: colour.ink,
    bubbleBorderWidth: 0,
    bubbleBorderRadius: 16,
    bubbleMaxWidth: 320,
    bubbleMinHeight: 40,
    bubbleFromUserBackground: colour.own,
    bubbleFromUserTextColor: '#ffffff',
    bubbleFromUserBorderWidth: 0,
    bubbleFromUserBorderRadius: 16,
    markdownExternalLinkIconImage: 'none',
    sendBoxBackground: colour.surface,
    sendBoxTextColor: colour.ink,
    sendBoxPlaceholderColor: colour.subtle,
    sendBoxDisabledTextColor: colour.subtle,
    sendBoxBorderTop: `solid 1px ${colour.line}`,
    sendBoxButtonColor: colour.accent,
    sendBoxButtonColorOnFocus: colour.accent,
    sendBoxButtonColorOnHover: colour.accent,
    sendBoxButtonShadeColorOnHover: colour.chipHover,
    sendBoxButtonShadeColorOnFocus: colour.chipHover,
    sendBoxButtonShadeBorderRadius: 12,
    sendBoxHeight: 56,
    sendBoxTextWrap: true,
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: colour.chip,
    suggestedActionBackgroundColorOnHover: colour.chipHover,
    suggestedActionBackgroundColorOnFocus: colour.chipHover,
    suggestedActionBackgroundColorOnActive: colour.chipHover,
    suggestedActionTextColor: colour.chipInk,
    suggestedActionTextColorOnHover: colour.chipInk,
    suggestedActionTextColorOnFocus: colour.chipInk,
    suggestedActionTextColorOnActive: colour.chipInk,
    suggestedActionBorderColor: colour.accent,
    suggestedActionBorderColorOnHover: colour.accent,
    suggestedActionBorderColorOnFocus: colour.accent,
    suggestedActionBorderColorOnActive: colour.accent,
    suggestedActionBorderWidth: 1,
    suggestedActionBorderRadius: 20,
    suggestedActionHeight: 40,
    cardPushButtonBackgroundColor: colour.own,
    cardPushButtonTextColor: '#ffffff',
    timestampColor: colour.subtle,
    transcriptActivityVisualKeyboardIndicatorColor: colour.accent,
    transcriptVisualKeyboardIndicatorColor: colour.accent,
    newMessagesButtonBackgroundColor: colour.bubble,
    newMessagesButtonTextColor: colour.ink,
    scrollToEndButtonFontSize: 14,
    ...(reducedMotion ? { typingAnimationBackgroundImage: still } : {}),
  };
}

/** Adaptive Cards take their colours from a host configuration of their own. */
export function cardColours(isDark: boolean): Record<string, unknown> {
  const colour = isDark ? dark : light;
  const ink = (normal: string, subtle: string) => ({ default: normal, subtle });
  return {
    fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
    supportsInteractivity: true,
    containerStyles: {
      default: {
        backgroundColor: 'transparent',
        foregroundColors: {
          default: ink(colour.ink, colour.subtle),
          accent: ink(colour.accent, colour.accent),
          attention: ink(isDark ? '#ff9d94' : '#b3261e', colour.subtle),
          good: ink(isDark ? '#7edc9a' : '#1d6b36', colour.subtle),
          warning: ink(isDark ? '#ffcf70' : '#7a4b00', colour.subtle),
        },
      },
    },
  };
}
