/**
 * Pulls the visible part of a map together, with the rules of `layoutOf`: the order of the columns
 * stays, the tallest column is packed, the others follow it. `makeArranger` gives a function from the
 * visible nodes (undefined for all) to the height of the drawing.
 */
export const arrangeScript = String.raw`
function makeArranger(data, canvas, shapeOf, lines) {
  'use strict';
  var spacing = data.spacing;
  var heads = [].slice.call(canvas.querySelectorAll('.group'));
  var neighbours = data.nodes.map(function () { return []; });
  data.edges.forEach(function (edge) {
    neighbours[edge[0]].push(edge[1]);
    neighbours[edge[1]].push(edge[0]);
  });
  function placeRows(wishes, distances) {
    var offset = 0;
    var pools = [];
    var offsets = wishes.map(function (wish, index) {
      offset += index === 0 ? 0 : distances[index];
      var pool = { total: wish - offset, count: 1 };
      for (var above = pools[pools.length - 1]; above && above.total / above.count > pool.total / pool.count; above = pools[pools.length - 1]) {
        pool = { total: pool.total + above.total, count: pool.count + above.count };
        pools.pop();
      }
      pools.push(pool);
      return offset;
    });
    var rows = [];
    pools.forEach(function (pool) { for (var at = 0; at < pool.count; at++) rows.push(pool.total / pool.count + offsets[rows.length]); });
    return rows;
  }
  function packed(shown) {
    var columns = data.order.map(function (column) { return column.filter(function (node) { return shown[node]; }); });
    var distances = columns.map(function (column) {
      return column.map(function (node, at) { return spacing.row + (at > 0 && data.nodes[node].group !== data.nodes[column[at - 1]].group ? spacing.group : 0); });
    });
    var heights = distances.map(function (column) { return column.reduce(function (sum, distance) { return sum + distance; }, 0); });
    var tallest = heights.indexOf(Math.max.apply(null, heights));
    var turns = columns.map(function (_column, index) { return index; }).sort(function (a, b) { return Math.abs(a - tallest) - Math.abs(b - tallest) || a - b; });
    var ys = {};
    turns.forEach(function (index) {
      var rows = placeRows(columns[index].map(function (node, at) {
        var placed = neighbours[node].filter(function (other) { return ys[other] !== undefined; });
        if (index === tallest) return 0;
        return placed.length === 0 ? at * spacing.row : placed.reduce(function (sum, other) { return sum + ys[other]; }, 0) / placed.length;
      }), distances[index]);
      columns[index].forEach(function (node, at) { ys[node] = rows[at]; });
    });
    var top = Math.min.apply(null, Object.keys(ys).map(function (node) { return ys[node] - (data.nodes[node].group >= 0 ? spacing.group : 0); }));
    Object.keys(ys).forEach(function (node) { ys[node] = Math.round(ys[node] - top) + spacing.top; });
    return ys;
  }
  function curve(from, to, ys) {
    var x1 = data.nodes[from].x + spacing.width, y1 = ys[from] + spacing.height / 2, x2 = data.nodes[to].x, y2 = ys[to] + spacing.height / 2;
    if (x2 < x1) return 'M' + [x1, y1] + 'C' + [x1 + 56, y1, x2 + spacing.width + 56, y2, x2 + spacing.width, y2];
    var bend = Math.round((x2 - x1) / 2);
    return 'M' + [x1, y1] + 'C' + [x1 + bend, y1, x2 - bend, y2, x2, y2];
  }
  return function arrange(shown) {
    var ys = shown ? packed(shown) : data.nodes.map(function (node) { return node.y; });
    var bottom = 0;
    data.nodes.forEach(function (node, index) {
      var there = ys[index] !== undefined;
      shapeOf[index].classList.toggle('away', !there);
      if (!there) return;
      shapeOf[index].setAttribute('transform', 'translate(' + node.x + ' ' + ys[index] + ')');
      bottom = Math.max(bottom, ys[index] + spacing.height);
    });
    lines.forEach(function (line, at) {
      var edge = data.edges[at];
      var there = ys[edge[0]] !== undefined && ys[edge[1]] !== undefined;
      line.classList.toggle('away', !there);
      if (there) line.setAttribute('d', curve(edge[0], edge[1], ys));
    });
    heads.forEach(function (head) {
      var own = data.order[0].filter(function (node) { return ys[node] !== undefined && data.nodes[node].group === Number(head.dataset.group); });
      head.classList.toggle('away', own.length === 0);
      if (own.length > 0) head.setAttribute('y', ys[own[0]] - 12);
    });
    return bottom + spacing.margin;
  };
}
`;
