/**
 * The map's behaviour in the browser. Scanned text reaches the page through `textContent` alone.
 * `nodes`, `edges` and `findings` are what `mapData` wrote.
 */
export const mapScript = String.raw`
(function () {
  'use strict';
  var root = document.querySelector('[data-map]');
  var canvas = root && root.querySelector('.canvas');
  if (!canvas) return;
  var data = JSON.parse(document.getElementById('map-data').textContent);
  var view = root.querySelector('.map-view');
  var heads = root.querySelector('.heads');
  var panel = root.querySelector('.panel');
  var filter = root.querySelector('input[type=search]');
  var count = root.querySelector('.map-count');
  var shapes = [].slice.call(canvas.querySelectorAll('.node'));
  var lines = [].slice.call(canvas.querySelectorAll('.edge'));
  var shapeOf = {};
  shapes.forEach(function (shape) { shapeOf[shape.dataset.node] = shape; });
  var next = data.nodes.map(function () { return []; });
  var before = data.nodes.map(function () { return []; });
  data.edges.forEach(function (edge, index) {
    next[edge[0]].push({ node: edge[1], edge: index });
    before[edge[1]].push({ node: edge[0], edge: index });
  });
  var size = canvas.viewBox.baseVal;
  var arrange = makeArranger(data, canvas, shapeOf, lines);
  var whole = size.height;
  var chosen = -1;
  var zoom = 1;
  var fitted = true;
  var place = null;

  // --- zoom and pan: the view scrolls, the drawing has a size ---
  function setZoom(value, keepX, keepY) {
    var old = zoom;
    zoom = Math.min(2.5, Math.max(0.2, value));
    [canvas, heads].forEach(function (svg) {
      svg.setAttribute('width', svg.viewBox.baseVal.width * zoom);
      svg.setAttribute('height', svg.viewBox.baseVal.height * zoom);
    });
    if (keepX === undefined) return;
    view.scrollLeft = (view.scrollLeft + keepX) * zoom / old - keepX;
    view.scrollTop = (view.scrollTop + keepY) * zoom / old - keepY;
  }
  function fit() {
    fitted = true;
    setZoom(Math.min(1.1, Math.max(0.62, (view.clientWidth - 4) / size.width)));
  }
  function refit() { if (fitted) fit(); }
  function zoomBy(factor) {
    fitted = false;
    setZoom(zoom * factor, view.clientWidth / 2, view.clientHeight / 2);
  }
  var zooms = { in: function () { zoomBy(1.2); }, out: function () { zoomBy(1 / 1.2); }, fit: fit,
    all: function () { fitted = false; setZoom(Math.min((view.clientWidth - 4) / size.width, (view.clientHeight - 8) / (size.height + heads.viewBox.baseVal.height))); } };
  root.querySelectorAll('[data-zoom]').forEach(function (button) { button.addEventListener('click', zooms[button.dataset.zoom]); });
  view.addEventListener('wheel', function (event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    var box = view.getBoundingClientRect();
    fitted = false;
    setZoom(zoom * Math.exp(-event.deltaY / 300), event.clientX - box.left, event.clientY - box.top);
  }, { passive: false });
  var drag = null;
  view.addEventListener('pointerdown', function (event) {
    if (event.pointerType !== 'mouse' || event.button !== 0 || event.target.closest('.node')) return;
    if (event.clientX - view.getBoundingClientRect().left > view.clientWidth) return;
    drag = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop, moved: false };
    view.setPointerCapture(event.pointerId);
  });
  view.addEventListener('pointermove', function (event) {
    if (!drag) return;
    drag.moved = drag.moved || Math.abs(event.clientX - drag.x) + Math.abs(event.clientY - drag.y) > 4;
    view.classList.toggle('dragging', drag.moved);
    view.scrollLeft = drag.left - (event.clientX - drag.x);
    view.scrollTop = drag.top - (event.clientY - drag.y);
  });
  view.addEventListener('pointerup', function () {
    if (drag && !drag.moved && chosen >= 0) close();
    drag = null;
    view.classList.remove('dragging');
  });

  // --- what belongs together: everything upstream and downstream ---
  function reach(start, links, seen) {
    var queue = [start];
    while (queue.length > 0) links[queue.pop()].forEach(function (link) {
      if (seen[link.node]) return;
      seen[link.node] = true;
      queue.push(link.node);
    });
  }
  function related(starts) {
    var seen = {};
    starts.forEach(function (start) {
      var own = {};
      own[start] = true;
      reach(start, next, own);
      reach(start, before, own);
      Object.keys(own).forEach(function (node) { seen[node] = true; });
    });
    return seen;
  }
  function matches(node, words) {
    var text = [node.label, node.type, node.logicalId, node.exposure, node.mark, node.kind].concat(
      node.findings.map(function (index) { return data.findings[index].control + ' ' + data.findings[index].title; })).join(' ').toLowerCase();
    return words.every(function (word) { return text.indexOf(word) >= 0; });
  }
  function refresh() {
    var words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    var found = [];
    if (words.length > 0) data.nodes.forEach(function (node, index) { if (matches(node, words)) found.push(index); });
    var filtering = words.length > 0;
    var shown = chosen >= 0 ? related([chosen]) : filtering ? related(found) : null;
    // What fits the window stays where it is and fades; what does not is pulled together.
    var pull = shown !== null && found.length + (chosen >= 0 ? 1 : 0) > 0 && whole * zoom > view.clientHeight;
    if (pull && place === null) place = { left: view.scrollLeft, top: view.scrollTop };
    var height = arrange(pull ? shown : null);
    canvas.setAttribute('viewBox', '0 0 ' + size.width + ' ' + height);
    canvas.setAttribute('height', height * zoom);
    if (pull) view.scrollTop = 0;
    else if (place !== null) {
      view.scrollTo(place.left, place.top);
      place = null;
    }
    shapes.forEach(function (shape) { shape.classList.toggle('faint', shown !== null && !shown[shape.dataset.node]); });
    lines.forEach(function (line, index) {
      var edge = data.edges[index];
      line.classList.toggle('faint', shown !== null && !(shown[edge[0]] && shown[edge[1]]));
    });
    count.textContent = filtering ? found.length + ' of ' + data.nodes.length + ' match' : '';
    return found;
  }
  function near(index) {
    lines.forEach(function (line, at) { line.classList.toggle('near', index >= 0 && (data.edges[at][0] === index || data.edges[at][1] === index)); });
  }

  // --- the panel ---
  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }
  function glyph(mark) {
    var space = 'http://www.w3.org/2000/svg';
    var svg = document.createElementNS(space, 'svg');
    svg.setAttribute('class', 'glyph ' + mark);
    svg.setAttribute('viewBox', '-7 -7 14 14');
    svg.setAttribute('width', '14');
    svg.setAttribute('height', '14');
    svg.setAttribute('aria-hidden', 'true');
    svg.appendChild(document.createElementNS(space, 'path')).setAttribute('d', data.glyphs[mark]);
    return svg;
  }
  function section(title, content) {
    panel.appendChild(element('h3', '', title));
    panel.appendChild(content);
  }
  function findingItem(finding) {
    var item = element('li', finding.state === 'open' ? 'found' : 'found aside');
    var head = element('div', 'head');
    head.appendChild(glyph(finding.mark));
    var word = finding.state === 'unresolved' ? 'unresolved' : finding.severity;
    head.appendChild(element('strong', word + '-text', word));
    head.appendChild(element('code', '', finding.control));
    head.appendChild(element('span', 'muted', 'P' + finding.priority));
    if (finding.state === 'suppressed' || finding.state === 'baselined') head.appendChild(element('span', 'muted', finding.state));
    item.appendChild(head);
    item.appendChild(element('p', 'title', finding.title));
    item.appendChild(element('p', '', finding.message));
    item.appendChild(element('p', 'mono muted', finding.place));
    if (finding.reason) item.appendChild(element('p', 'fix', 'Accepted: ' + finding.reason));
    else item.appendChild(element('p', 'fix', 'Fix: ' + finding.fix));
    return item;
  }
  function linkList(links) {
    var list = element('ul', 'links');
    links.forEach(function (link) {
      var item = element('li');
      item.appendChild(glyph(data.nodes[link.node].mark));
      var button = element('button', '', data.nodes[link.node].label);
      button.type = 'button';
      button.addEventListener('click', function () { open(link.node); });
      item.appendChild(button);
      if (data.edges[link.edge][2]) item.appendChild(element('span', 'muted', data.edges[link.edge][2]));
      list.appendChild(item);
    });
    return list;
  }
  function fill(index) {
    var node = data.nodes[index];
    panel.textContent = '';
    var head = element('div', 'panel-head');
    var title = element('h2', '', node.label);
    title.tabIndex = -1;
    title.id = 'panel-title';
    var shut = element('button', '', '×');
    shut.type = 'button';
    shut.setAttribute('aria-label', 'Close');
    shut.addEventListener('click', close);
    head.appendChild(title);
    head.appendChild(shut);
    panel.appendChild(head);
    panel.appendChild(element('p', 'kind', [node.kind, node.type, node.exposure].filter(Boolean).join(' · ')));
    panel.appendChild(element('p', 'mono', node.place));
    var found = element('ul');
    node.findings.forEach(function (at) { found.appendChild(findingItem(data.findings[at])); });
    if (node.findings.length > 0) section('Findings', found);
    if (node.facts.length > 0) {
      var facts = element('dl');
      node.facts.forEach(function (fact) {
        facts.appendChild(element('dt', '', fact[0]));
        facts.appendChild(element('dd', '', fact[1]));
      });
      section('Facts', facts);
    }
    if (node.findings.length === 0) section('Findings', element('p', 'muted', 'None on this.'));
    if (before[index].length > 0) section('Reached from', linkList(before[index]));
    if (next[index].length > 0) section('Reaches', linkList(next[index]));
    return title;
  }
  function open(index) {
    if (chosen >= 0) shapeOf[chosen].classList.remove('chosen');
    chosen = index;
    var title = fill(index);
    panel.hidden = false;
    panel.scrollTop = 0;
    refit();
    shapeOf[index].classList.add('chosen');
    rove(index);
    refresh();
    near(index);
    shapeOf[index].scrollIntoView({ block: 'nearest', inline: 'nearest' });
    title.focus();
  }
  function close() {
    if (chosen < 0) return;
    var last = shapeOf[chosen];
    last.classList.remove('chosen');
    chosen = -1;
    panel.hidden = true;
    refit();
    refresh();
    near(-1);
    last.focus({ preventScroll: true });
    last.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  // --- keyboard: one stop for Tab, arrows along the edges ---
  function rove(index) {
    shapes.forEach(function (shape) { shape.tabIndex = shape.dataset.node === String(index) ? 0 : -1; });
  }
  function go(index) {
    rove(index);
    shapeOf[index].focus();
    shapeOf[index].scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  function top(shape) { return shape.getBoundingClientRect().top; }
  function column(index) {
    return shapes.filter(function (shape) { return data.nodes[shape.dataset.node].kind === data.nodes[index].kind && !shape.classList.contains('faint'); });
  }
  function along(index, links) {
    var here = top(shapeOf[index]);
    return links[index].map(function (link) { return link.node; }).filter(function (node) { return !shapeOf[node].classList.contains('faint'); }).sort(function (a, b) {
      return Math.abs(top(shapeOf[a]) - here) - Math.abs(top(shapeOf[b]) - here) || a - b;
    })[0];
  }
  function step(index, by) {
    var own = column(index);
    var shape = own[own.indexOf(shapeOf[index]) + by];
    return shape && Number(shape.dataset.node);
  }
  var keys = {
    ArrowRight: function (index) { return along(index, next); },
    ArrowLeft: function (index) { return along(index, before); },
    ArrowDown: function (index) { return step(index, 1); },
    ArrowUp: function (index) { return step(index, -1); },
    Home: function (index) { return Number(column(index)[0].dataset.node); },
    End: function (index) { return Number(column(index).pop().dataset.node); },
  };
  canvas.addEventListener('keydown', function (event) {
    var shape = event.target.closest('.node');
    if (!shape || event.ctrlKey || event.metaKey || event.altKey) return;
    var index = Number(shape.dataset.node);
    if (event.key === 'Enter' || event.key === ' ') open(index);
    else if (keys[event.key]) {
      var target = keys[event.key](index);
      if (target !== undefined && !Number.isNaN(target)) go(target);
    } else return;
    event.preventDefault();
  });
  canvas.addEventListener('click', function (event) {
    var shape = event.target.closest('.node');
    if (shape) open(Number(shape.dataset.node));
  });
  canvas.addEventListener('pointerover', function (event) {
    var shape = event.target.closest('.node');
    near(shape ? Number(shape.dataset.node) : chosen);
  });
  canvas.addEventListener('focusin', function (event) {
    var shape = event.target.closest('.node');
    if (shape) near(Number(shape.dataset.node));
  });
  filter.addEventListener('input', function () {
    var found = refresh();
    if (found.length > 0) rove(found[0]);
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && chosen >= 0) close();
    else if (event.key === 'Escape' && document.activeElement === filter) {
      filter.value = '';
      refresh();
    } else if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      filter.focus();
    }
  });
  rove(Number(shapes[0].dataset.node));
  fit();
  new ResizeObserver(refit).observe(view);
})();
`;
