/** The light and dark toggle, of any page with a `data-theme-toggle` button. */
export const themeScript = String.raw`
(function () {
  'use strict';
  var button = document.querySelector('[data-theme-toggle]');
  var system = matchMedia('(prefers-color-scheme: dark)');
  function isDark() {
    var chosen = document.documentElement.dataset.theme;
    return chosen === undefined ? system.matches : chosen === 'dark';
  }
  function show() { button.textContent = isDark() ? 'Light' : 'Dark'; }
  button.addEventListener('click', function () {
    document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
    show();
  });
  system.addEventListener('change', show);
  show();
})();
`;
