/** Filters of the list of findings. Works on the page as it was written; changes no text but the count. */
export const reportScript = String.raw`
(function () {
  'use strict';
  var form = document.querySelector('[data-filters]');
  if (!form) return;
  var items = [].slice.call(document.querySelectorAll('.finding'));
  var texts = items.map(function (item) { return item.textContent.toLowerCase(); });
  var count = form.querySelector('output');
  function refresh() {
    var words = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    items.forEach(function (item, index) {
      var fits = ['layer', 'severity', 'state'].every(function (name) {
        var value = form.elements[name].value;
        return value === '' || item.dataset[name] === value;
      });
      fits = fits && words.every(function (word) { return texts[index].indexOf(word) >= 0; });
      item.hidden = !fits;
      if (fits) shown += 1;
    });
    count.textContent = shown === items.length ? '' : shown + ' of ' + items.length;
  }
  form.addEventListener('input', refresh);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  // A browser that restores a form's state on reload restores the list with it.
  refresh();
})();
`;
