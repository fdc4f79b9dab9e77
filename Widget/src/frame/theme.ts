const still = `url("data:image/svg+xml;utf8,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="64" height="20"><g fill="#7b8794"><circle cx="14" cy="10" r="4"/><circle cx="32" cy="10" r="4"/><circle cx="50" cy="10" r="4"/></g></svg>')}")`;

type Name = 'accent' | 'ink' | 'subtle' | 'surface' | 'bubble' | 'line' | 'hover' | 'fill' | 'fill-ink' | 'attention' | 'good' | 'warning';

/** A colour of frame.css, as it is now: by day or by night, and in the bot's own colours. */
function colour(name: Name): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Web Chat's style options. Its styles are computed in script, so it cannot take the variables themselves. */
export function styleOptions(reducedMotion: boolean): Record<string, unknown> {
  return {
    accent: colour('accent'),
    subtle: colour('subtle'),
    backgroundColor: colour('surface'),
    primaryFont: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
    rootHeight: '100%',
    rootWidth: '100%',
    paddingRegular: 12,
    hideUploadButton: true,
    bubbleBackground: colour('bubble'),
    bubbleTextColor: colour('ink'),
    bubbleBorderWidth: 0,
    bubbleBorderRadius: 16,
    bubbleMaxWidth: 320,
    bubbleMinHeight: 40,
    bubbleFromUserBackground: colour('fill'),
    bubbleFromUserTextColor: colour('fill-ink'),
    bubbleFromUserBorderWidth: 0,
    bubbleFromUserBorderRadius: 16,
    markdownExternalLinkIconImage: 'none',
    sendBoxBackground: colour('surface'),
    sendBoxTextColor: colour('ink'),
    sendBoxPlaceholderColor: colour('subtle'),
    sendBoxDisabledTextColor: colour('subtle'),
    sendBoxBorderTop: `solid 1px ${colour('line')}`,
    sendBoxButtonColor: colour('accent'),
    sendBoxButtonColorOnFocus: colour('accent'),
    sendBoxButtonColorOnHover: colour('accent'),
    sendBoxButtonShadeColorOnHover: colour('hover'),
    sendBoxButtonShadeColorOnFocus: colour('hover'),
    sendBoxButtonShadeBorderRadius: 12,
    sendBoxHeight: 56,
    sendBoxTextWrap: true,
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: colour('surface'),
    suggestedActionBackgroundColorOnHover: colour('hover'),
    suggestedActionBackgroundColorOnFocus: colour('hover'),
    suggestedActionBackgroundColorOnActive: colour('hover'),
    suggestedActionTextColor: colour('accent'),
    suggestedActionTextColorOnHover: colour('accent'),
    suggestedActionTextColorOnFocus: colour('accent'),
    suggestedActionTextColorOnActive: colour('accent'),
    suggestedActionBorderColor: colour('accent'),
    suggestedActionBorderColorOnHover: colour('accent'),
    suggestedActionBorderColorOnFocus: colour('accent'),
    suggestedActionBorderColorOnActive: colour('accent'),
    suggestedActionBorderWidth: 1,
    suggestedActionBorderRadius: 20,
    suggestedActionHeight: 40,
    cardPushButtonBackgroundColor: colour('fill'),
    cardPushButtonTextColor: colour('fill-ink'),
    timestampColor: colour('subtle'),
    transcriptActivityVisualKeyboardIndicatorColor: colour('accent'),
    transcriptVisualKeyboardIndicatorColor: colour('accent'),
    newMessagesButtonBackgroundColor: colour('bubble'),
    newMessagesButtonTextColor: colour('ink'),
    scrollToEndButtonFontSize: 14,
    ...(reducedMotion ? { typingAnimationBackgroundImage: still } : {}),
  };
}

/** Adaptive Cards take their colours from a host configuration of their own. */
export function cardColours(): Record<string, unknown> {
  const ink = (normal: string, subtle: string) => ({ default: normal, subtle });
  return {
    fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
    supportsInteractivity: true,
    containerStyles: {
      default: {
        backgroundColor: 'transparent',
        foregroundColors: {
          default: ink(colour('ink'), colour('subtle')),
          accent: ink(colour('accent'), colour('accent')),
          attention: ink(colour('attention'), colour('subtle')),
          good: ink(colour('good'), colour('subtle')),
          warning: ink(colour('warning'), colour('subtle')),
        },
      },
    },
  };
}
