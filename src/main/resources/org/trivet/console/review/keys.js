document.addEventListener('keydown', function (event) {
  var at = event.target;
  if (event.key === 'Escape' && at.matches('textarea, select, input')) {
    at.blur();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || at.matches('textarea, select, input')) {
    return;
  }
  var key = event.key.toLowerCase();
  var found = Array.from(document.querySelectorAll('[data-key]')).find(function (one) {
    return one.dataset.key === key;
  });
  if (found) {
    event.preventDefault();
    found.click();
  }
});
