% Tells costscape a cost written in Octave: costscape_serve(cost, arrays) answers until it ends.
% cost takes the struct of arrays and gives a number; with gradients [number, struct].
% What is for people goes to standard error: fprintf(stderr, ...).
function costscape_serve(cost, arrays, has_gradient = false, name = "cost")
  page_screen_output(false);
  names = fieldnames(arrays);
  said = cell(1, numel(names));
  for k = 1:numel(names)
    shape = strjoin(arrayfun(@num2str, sides_of(arrays.(names{k})), "UniformOutput", false), ",");
    said{k} = sprintf("{\"name\":\"%s\",\"shape\":[%s]}", names{k}, shape);
  end
  fprintf("{\"costscape\":1,\"arrays\":[%s],\"gradient\":%s,\"slices\":true,\"cost\":\"%s\"}\n", ...
          strjoin(said, ","), ifelse_text(has_gradient), name);
  fwrite(stdout, flat(arrays, names), "double", 0, "ieee-le");
  fflush(stdout);
  size_of = numel(flat(arrays, names));
  while ischar(line = fgetl(stdin))
    asked = jsondecode(line);
    if isfield(asked, "slice")
      plane = numbers(size_of, 1 + asked.slice);
      continue
    elseif isfield(asked, "coordinates")
      points = formed(plane, numbers(columns(plane) - 1, asked.coordinates));
    else
      points = numbers(size_of, asked.points);
    end
    costs = zeros(1, columns(points));
    slopes = [];
    for k = 1:columns(points)
      at = shaped(points(:, k), arrays, names);
      if asked.gradient
        [costs(k), slope] = cost(at);
        slopes = [slopes; flat(slope, names)];
      else
        costs(k) = cost(at);
      end
    end
    fprintf("{\"costs\":%d}\n", columns(points));
    fwrite(stdout, [costs(:); slopes], "double", 0, "ieee-le");
    fflush(stdout);
  end
end

function values = numbers(rows, columns)
  values = fread(stdin, [rows, columns], "double", 0, "ieee-le");
end

% A point of a slice is (origin + a * first) + b * second.
function points = formed(plane, coordinates)
  points = plane(:, 1) + plane(:, 2) .* coordinates(1, :);
  if rows(coordinates) == 2
    points += plane(:, 3) .* coordinates(2, :);
  end
end

% A column is an array of one side.
function sides = sides_of(a)
  sides = size(a);
  if sides(end) == 1
    sides(end) = [];
  end
end

function text = ifelse_text(yes)
  text = {"false", "true"}{yes + 1};
end

% costscape counts the last index fastest, and Octave the first.
function values = flat(arrays, names)
  values = [];
  for k = 1:numel(names)
    a = arrays.(names{k});
    values = [values; permute(a, ndims(a):-1:1)(:)];
  end
end

function at = shaped(values, like, names)
  from = 0;
  for k = 1:numel(names)
    sides = size(like.(names{k}));
    part = values(from + (1:prod(sides)));
    at.(names{k}) = permute(reshape(part, fliplr(sides)), numel(sides):-1:1);
    from += prod(sides);
  end
end
